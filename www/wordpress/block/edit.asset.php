<?php
/**
 * What the script of the editor needs.
 *
 * @package AttuneCheck
 */

return array(
	'dependencies' => array( 'wp-blocks', 'wp-element', 'wp-block-editor', 'wp-components' ),
	'version'      => '{{version}}',
);
